using Http.Benchmarks;

// Two servers in this process, asked in turns: the engine over HTTP, and endpoints that serialize the same records. The client shares the
// machine with them, so only the ratio of neighbouring lines means something.
await using var server = await BenchmarkHost.StartAsync();
var scenarios = new[]
{
    new Scenario("200 employees with ten fields", "/employees", "{ employees { id firstName lastName email position hireDate weeklyHours isRemote vacationDays status } }"),
    new Scenario("{ __typename }", "/typename", "{ __typename }"),
};

var lines = new List<string>();
foreach (var scenario in scenarios.Where(s => args is not [var name] || s.Name.Contains(name, StringComparison.Ordinal)))
{
    var (engine, endpoint) = await scenario.MeasureAsync(server.Port);
    lines.Add(FormattableString.Invariant($"| {scenario.Name} | {engine:N0} | {endpoint:N0} | {engine / endpoint:F2} |"));
    Console.WriteLine(lines[^1]);
}

// A part of the scenarios, asked for by name, is no report.
if (lines.Count == scenarios.Length)
{
    HttpReport.Write(lines);
}
