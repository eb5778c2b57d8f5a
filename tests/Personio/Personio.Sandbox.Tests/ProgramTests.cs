using System.Net;
using System.Net.Sockets;
using Personio.Sandbox.CommandLine;

namespace Personio.Sandbox.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Run_PortInUse_SaysSoInOneLineAndReturns1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var code = await RunAsync("--employees", "1", "--port", $"{port}");

        code.ShouldBe(1);
        _error.ToString().Trim().ShouldBe(
            $"The sandbox cannot start: port {port} on 127.0.0.1 is in use. Stop the other program or choose another port.");
    }

    [Theory]
    [InlineData("--employees", "none")]
    [InlineData("--what")]
    public async Task Run_BadArguments_SaysSoInOneLineAndReturns1(params string[] arguments)
    {
        var code = await RunAsync(arguments);

        code.ShouldBe(1);
        _error.ToString().Trim().ShouldNotContain('\n');
        _error.ToString().ShouldContain(arguments[0]);
        _error.ToString().ShouldContain("--help");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--port", "0", "-h")]
    public async Task Run_Help_ShowsEveryOption(params string[] arguments)
    {
        var code = await RunAsync(arguments);

        code.ShouldBe(0);
        var said = _output.ToString();
        foreach (var argument in SandboxArguments.Groups.SelectMany(group => group.Arguments))
        {
            said.ShouldContain($"  {argument.Name} ");
        }

        said.ShouldContain("--employees <n>                         size of the company, 1 to 100000 (default 500)");
        said.ShouldContain("(default 5m,30m,2h,8h,24h,72h)");
        FaultArguments.Members.ShouldAllBe(member => said.Contains($"    {member.Name}=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_UntilStopped_AnnouncesAddressAndCredentialsAndReturns0()
    {
        using var stop = new CancellationTokenSource();
        await using var output = new StoppingWriter(stop);

        var code = await Program.RunAsync(["--employees", "3", "--port", "0"], output, _error, stop.Token);

        code.ShouldBe(0);
        output.ToString().ShouldContain("http://127.0.0.1:");
        output.ToString().ShouldContain("papi-sandbox-client-id");
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_StoppedBeforeItStarted_Returns0()
        => (await Program.RunAsync(["--employees", "3", "--port", "0"], _output, _error, new CancellationToken(canceled: true))).ShouldBe(0);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) => Program.RunAsync(arguments, _output, _error, CancellationToken.None);

    /// <summary>Ends the program as soon as it has announced itself.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            await stop.CancelAsync();
        }
    }
}
