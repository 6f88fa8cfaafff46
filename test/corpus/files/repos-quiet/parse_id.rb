# Splits the ID of a Bedrock inference profile
class ProfileId
  GEOGRAPHIES = %w[us us-gov eu apac jp au in ca global].freeze
  PATTERN = /\A(?:(?<geo>#{GEOGRAPHIES.join('|')})\.)?(?<provider>[a-z0-9]+)\.(?<name>.+)\z/

  attr_reader :geo, :provider, :name

  def initialize(text)
    match = PATTERN.match(text) or raise ArgumentError, text
    @geo, @provider, @name = match.values_at(:geo, :provider, :name)
  end

  def japan? = geo == 'jp'
end
