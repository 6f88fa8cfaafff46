"""Which worlds are online?"""
from mcstatus import BedrockServer

SERVERS = {
    "us-west-2": "play-us.example.net:19132",
    "eu-central-1": "play-eu.example.net:19132",
}


def online(region: str) -> int:
    return BedrockServer.lookup(SERVERS[region]).status().players.online


if __name__ == "__main__":
    for region in SERVERS:
        print(region, online(region))
