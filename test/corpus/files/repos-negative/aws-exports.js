/* eslint-disable */
const awsmobile = {
  aws_project_region: "us-east-1",
  aws_cognito_region: "us-east-1",
  aws_user_pools_id: "us-east-1_aBcDeFgHi",
  aws_appsync_graphqlEndpoint: "https://abcdefg.appsync-api.us-east-1.amazonaws.com/graphql",
  aws_user_files_s3_bucket: "media-us-east-1-dev",
  aws_user_files_s3_bucket_region: "us-east-1",
};

export default awsmobile;
