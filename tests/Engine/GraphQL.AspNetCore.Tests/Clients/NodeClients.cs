using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace GraphQL.AspNetCore.Tests.Clients;

/// <summary>Runs scripts with npm's clients against a server.</summary>
internal static class NodeClients
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    private static readonly string Folder = typeof(NodeClients).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ClientsDirectory").Value!;

    /// <summary>What a script says its clients received.</summary>
    public static async Task<JsonElement> RunAsync(string script, Uri endpoint, params IEnumerable<string> arguments)
    {
        using var node = Start(script, endpoint, arguments);
        using var timeout = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = node.StandardError.ReadToEndAsync(timeout.Token);
            await node.WaitForExitAsync(timeout.Token);
            node.ExitCode.ShouldBe(0, await errors);
            return JsonElement.Parse(await output);
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>Starts a script that holds a connection, has the server do something, and kills the script as an operating system does: without a word.</summary>
    /// <param name="whileConnected">Called when the script has told, by a first line, that it is connected.</param>
    public static async Task KillAsync(string script, Uri endpoint, string client, Func<Task> whileConnected)
    {
        using var node = Start(script, endpoint, [client]);
        try
        {
            using var timeout = new CancellationTokenSource(TimeLimit);
            if (await node.StandardOutput.ReadLineAsync(timeout.Token) != "connected")
            {
                (await node.StandardError.ReadToEndAsync(timeout.Token)).ShouldBeEmpty("The client did not connect.");
            }

            await whileConnected();
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string script, Uri endpoint, IEnumerable<string> arguments)
    {
        Directory.Exists(Path.Combine(Folder, "node_modules", "meros")).ShouldBeTrue(
            $"The clients need node modules: run `npm ci` in {Folder}.");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(endpoint.AbsoluteUri);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start).ShouldNotBeNull("The clients need node.");
    }
}
