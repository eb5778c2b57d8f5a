namespace Engine.Benchmarks.Teams;

/// <summary>One of 100 teams.</summary>
public sealed record Team(int Id, string Name);

/// <summary>One of 1,000 members; ten share a team.</summary>
public sealed record Member(int Id, [property: GraphQLIgnore] int TeamId);
