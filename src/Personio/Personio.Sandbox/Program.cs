using System.Runtime.InteropServices;
using Personio.Sandbox.Hosting;

namespace Personio.Sandbox;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["--help" or "-h"])
        {
            Console.WriteLine(SandboxArguments.Usage);
            return 0;
        }

        if (SandboxArguments.Parse(arguments, out var mistake) is not { } options)
        {
            await Console.Error.WriteLineAsync($"{mistake} See --help.");
            return 1;
        }

        using var loggers = LoggerFactory.Create(logging => logging
            .SetMinimumLevel(LogLevel.Warning)

            // The host logs a failed start with its stack trace; the one line below says it better.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddSimpleConsole());
        try
        {
            await using var server = await SandboxServer.StartAsync(options with { LoggerFactory = loggers });
            Announce(server);
            await UntilStoppedAsync();
            return 0;
        }
        catch (SandboxStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static void Announce(SandboxServer server)
    {
        var company = server.Company;
        Console.WriteLine($"""
            Personio sandbox on {server.BaseAddress}
              {company.Employees} employees, {company.AbsencePeriods} absences, seed {company.Seed}, as of {company.Today:yyyy-MM-dd}
              client_id     {server.Options.Credentials.ClientId}
              client_secret {server.Options.Credentials.ClientSecret}
            Open the address in a browser for examples and the recent calls. Ctrl+C ends it.
            """);
    }

    private static async Task UntilStoppedAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stopped.TrySetResult();
        }
    }
}
