using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace GraphQL.AspNetCore.Tests.Audits;

/// <summary>Runs the audits of the npm package graphql-http against a server.</summary>
internal static class GraphQLOverHttpAudits
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    private static readonly string Folder = typeof(GraphQLOverHttpAudits).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "AuditsDirectory").Value!;

    /// <summary>Runs all audits; every request carries the header, unless it is null.</summary>
    public static async Task<IReadOnlyList<AuditResult>> RunAsync(Uri endpoint, string? header)
    {
        Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")).ShouldBeTrue(
            $"The audits need node modules: run `npm ci` in {Folder}.");

        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("audits.mjs");
        start.ArgumentList.Add(endpoint.AbsoluteUri);
        if (header is not null)
        {
            start.ArgumentList.Add(header);
        }

        using var node = Process.Start(start).ShouldNotBeNull("The audits need node.");
        using var timeout = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = node.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = node.StandardError.ReadToEndAsync(timeout.Token);
            await node.WaitForExitAsync(timeout.Token);
            node.ExitCode.ShouldBe(0, await errors);
            return JsonSerializer.Deserialize<AuditResult[]>(await output, JsonSerializerOptions.Web)!;
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

/// <summary>What one audit found; <c>ok</c>, <c>notice</c>, <c>warn</c> or <c>error</c>, for MAY, SHOULD and MUST.</summary>
internal sealed record AuditResult(string Id, string Name, string Status, string? Reason);
