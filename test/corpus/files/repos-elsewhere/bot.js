const bedrock = require('bedrock-protocol');

const client = bedrock.createClient({
  host: 'play.example.net',
  port: 19132,
  username: 'Notch',
  version: '1.21.0',
});

client.on('text', (packet) => console.log('minecraft:', packet.message));
client.on('spawn', () => client.queue('text', { region: 'us-east-1' }));
