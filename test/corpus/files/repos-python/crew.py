from crewai import LLM, Agent, Crew, Task

planner_llm = LLM(model="bedrock/us.anthropic.claude-opus-4-8", temperature=0.2)
writer_llm = LLM(model="bedrock/openai.gpt-oss-120b-1:0", aws_region_name="us-west-2")

planner = Agent(role="Planner", goal="Outline the article", backstory="Careful", llm=planner_llm)
writer = Agent(role="Writer", goal="Write the article", backstory="Fast", llm=writer_llm)
crew = Crew(
    agents=[planner, writer],
    tasks=[Task(description="Outline", expected_output="bullets", agent=planner)],
)
