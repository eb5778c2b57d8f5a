using System.Runtime.InteropServices;
using Personio.Sandbox.CommandLine;

namespace Personio.Sandbox;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await RunAsync(arguments, Console.Out, Console.Error, stop.Token);

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>Runs until <paramref name="stop"/>.</summary>
    /// <returns>The exit code: 0, or 1 after one message about bad arguments or a taken port.</returns>
    internal static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (arguments.Any(argument => argument is "--help" or "-h"))
        {
            await output.WriteLineAsync(SandboxArguments.Usage);
            return 0;
        }

        if (SandboxArguments.Parse(arguments, out var mistake) is not { } options)
        {
            await error.WriteLineAsync($"{mistake} See --help.");
            return 1;
        }

        using var loggers = LoggerFactory.Create(logging => logging
            .SetMinimumLevel(LogLevel.Warning)

            // The host logs a failed start with its stack trace; the one line below says it better.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddSimpleConsole());
        try
        {
            await using var server = await SandboxServer.StartAsync(options with { LoggerFactory = loggers }, stop);
            await output.WriteLineAsync(Announcement(server));
            await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (SandboxStartException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static string Announcement(SandboxServer server)
    {
        var company = server.Company;
        return $"""
            Personio sandbox on {server.BaseAddress}
              {company.Employees} employees, {company.AbsencePeriods} absences, seed {company.Seed}, as of {company.Today:yyyy-MM-dd}
              client_id     {server.Options.Credentials.ClientId}
              client_secret {server.Options.Credentials.ClientSecret}
            Open the address in a browser to see and change the company, the faults and the calls. Ctrl+C ends it.
            """;
    }
}
