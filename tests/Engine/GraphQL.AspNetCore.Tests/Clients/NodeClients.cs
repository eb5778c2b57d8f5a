using System.Diagnostics;
using System.Text.Json;

namespace GraphQL.AspNetCore.Tests.Clients;

/// <summary>Runs the npm packages graphql-ws and graphql-sse against a server.</summary>
internal static class NodeClients
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>What both clients received, by client and kind of operation.</summary>
    public static async Task<JsonElement> RunAsync(Uri endpoint, string folder)
    {
        Directory.Exists(Path.Combine(folder, "node_modules", "graphql-ws")).ShouldBeTrue(
            $"The clients need node modules: run `npm ci` in {folder}.");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("clients.mjs");
        start.ArgumentList.Add(endpoint.AbsoluteUri);

        using var node = Process.Start(start).ShouldNotBeNull("The clients need node.");
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
}
