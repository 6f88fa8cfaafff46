require 'aws-sdk-ses'
require 'json'

REGION = ENV.fetch('AWS_REGION', 'us-east-1')

def handler(event:, context:)
  ses = Aws::SES::Client.new(region: REGION)
  ses.send_email(
    source: 'noreply@example.com',
    destination: { to_addresses: [event['to']] },
    message: { subject: { data: 'Hi' }, body: { text: { data: JSON.dump(event) } } }
  )
end
