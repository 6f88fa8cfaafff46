"""Depth to bedrock from borehole logs."""
import pandas as pd

REGIONS = {"north-east-1": 14, "south-west-2b": 9}
GLACIAL = ("till", "gravel", "clay")


def bedrock_depth(log: pd.DataFrame) -> float:
    solid = log[~log["material"].isin(GLACIAL)]
    return float(solid["top_m"].min())


def classify(depth: float) -> str:
    return "shallow" if depth < 2 else "deep"
