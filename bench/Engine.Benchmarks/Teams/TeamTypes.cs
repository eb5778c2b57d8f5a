namespace Engine.Benchmarks.Teams;

[QueryType]
public static partial class MemberQueries
{
    private static readonly Member[] Members = [.. Enumerable.Range(0, 1000).Select(i => new Member(i, i * 37 % 100))];

    public static IReadOnlyList<Member> GetMembers() => Members;
}

[ObjectType<Member>]
public static partial class MemberNode
{
    /// <summary>The team, through a data loader.</summary>
    public static Task<Team?> GetTeamAsync([Parent] Member member, ITeamByIdDataLoader teams, CancellationToken cancellationToken) =>
        teams.LoadAsync(member.TeamId, cancellationToken);

    /// <summary>The team, from memory.</summary>
    public static Team GetKnownTeam([Parent] Member member) => TeamDataLoaders.Teams[member.TeamId];
}

internal static class TeamDataLoaders
{
    private static int _fetches;

    public static Team[] Teams { get; } = [.. Enumerable.Range(0, 100).Select(i => new Team(i, $"Team {i}"))];

    /// <summary>How many fetches there were so far.</summary>
    public static int Fetches => Volatile.Read(ref _fetches);

    [DataLoader]
    public static async Task<IReadOnlyDictionary<int, Team>> GetTeamByIdAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _fetches);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return ids.ToDictionary(id => id, id => Teams[id]);
    }
}
