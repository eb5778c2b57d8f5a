using Company.Benchmarks;
using Personio.Sandbox;

// A company of 5,000 behind Personio's documented limits, 20 ms away; and the server as a process of its own, begun anew for each round, so that
// nothing is warm. The sandbox shares the machine with it.
await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions
{
    Employees = Figures.Employees,
    RateLimits = SandboxRateLimits.Documented,
    Faults = [new SandboxFault { Count = null, Latency = Figures.Latency }],
});
var rounds = new List<Round>();
for (var i = 0; i < Figures.Rounds; i++)
{
    // The limits by the second and by the minute begin anew.
    await Task.Delay(i == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(61));
    await using var server = await SubgraphProcess.StartAsync(sandbox);
    rounds.Add(await Round.MeasureAsync(server));
    Console.WriteLine(rounds[^1]);
}

CompanyReport.Write(await Figures.CountAttendancesAsync(sandbox), rounds);
