namespace Company.Benchmarks;

/// <summary>What one server, begun anew, was asked.</summary>
/// <param name="Cold">The first page of a staff list that is filtered and sorted here, when nothing of it has been read.</param>
/// <param name="Warm">The same again: the median of several.</param>
/// <param name="Crowd">The same from two hundred clients at once: until the last has its answer.</param>
/// <param name="PeakMegabytes">The most memory the server had, after a page of all attendances besides.</param>
internal sealed record Round(TimeSpan Cold, TimeSpan Warm, TimeSpan Crowd, double PeakMegabytes)
{
    // Compiles what any operation needs; of the list it reads nothing that could be kept for it.
    private const string Something = "{ employees(first: 2) { nodes { id } } absenceTypes { name } }";

    private const int WarmRuns = 15;
    private const int Clients = 200;

    private const string Staff =
        """
        { employees(where: { status: { in: [ACTIVE, LEAVE] }, hireDate: { gte: "2015-01-01" } }, order: [{ hireDate: DESC }, { lastName: ASC }], first: 25) {
            totalCount nodes { id firstName lastName email hireDate position department { name } supervisor { lastName } } pageInfo { hasNextPage endCursor } } }
        """;

    private const string Attendances =
        """{ attendances(from: "2000-01-01", to: "2100-01-01", first: 100) { nodes { id start end employee { lastName } } pageInfo { hasNextPage } } }""";

    public static async Task<Round> MeasureAsync(SubgraphProcess server)
    {
        await server.AskAsync(Something);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var cold = await server.AskAsync(Staff);
        var warm = new List<TimeSpan>();
        for (var i = 0; i < WarmRuns; i++)
        {
            warm.Add(await server.AskAsync(Staff));
        }

        var crowd = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => server.AskAsync(Staff)))).Max();
        await server.AskAsync(Attendances);
        return new Round(cold, warm.Order().ElementAt(WarmRuns / 2), crowd, server.PeakMegabytes);
    }
}
