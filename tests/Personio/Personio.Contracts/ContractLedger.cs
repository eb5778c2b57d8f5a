using System.Collections.Concurrent;
using Personio.Contracts.Checks;
using Personio.Contracts.Deviations;
using Personio.Contracts.OpenApi;
using Xunit;

namespace Personio.Contracts;

/// <summary>
/// What all tests of one project sent and were answered, held against the OpenAPI files. Calls that no file covers are counted only, but
/// for v2's errors, whose shape is common to all of v2.
/// </summary>
/// <param name="checksRequests">Off for tests that send what no client should.</param>
public sealed class ContractLedger(bool checksRequests)
{
    private readonly ApiFiles? files = ApiFiles.Instance;
    private readonly ConcurrentDictionary<(string Method, string Path), byte> calls = [];
    private readonly ConcurrentDictionary<string, byte> operations = [];
    private readonly ConcurrentDictionary<Deviation, byte> met = [];
    private readonly ConcurrentDictionary<(string Operation, string Place, string Rule), string> findings = [];

    /// <summary>Whether the OpenAPI files are there to compare with.</summary>
    public bool IsOpen => files is not null;

    /// <summary>Every method and path that was called.</summary>
    public IEnumerable<(string Method, string Path)> Calls => calls.Keys;

    /// <summary>Every operation of the files that was called.</summary>
    public IEnumerable<string> Operations => operations.Keys;

    /// <summary>Departures from the files that <see cref="KnownDeviations"/> does not explain, with the first test that met each; a line each.</summary>
    public string Unexplained => string.Join(Environment.NewLine, findings
        .Select(finding => $"{finding.Key.Operation} | {finding.Key.Place} | {finding.Key.Rule} | {finding.Value}")
        .Order(StringComparer.Ordinal));

    /// <summary>Known deviations that nothing met: they are no longer true, or never were. A line each.</summary>
    public string Unmet => string.Join(Environment.NewLine, KnownDeviations.All
        .Where(deviation => deviation.IsOfRequest == checksRequests && !met.ContainsKey(deviation)));

    internal void Add(Exchange exchange)
    {
        calls.TryAdd((exchange.Method, exchange.Path), 0);
        var operation = files!.Find(exchange.Method, exchange.Path);
        if (operation is not null)
        {
            operations.TryAdd(operation.Name, 0);
            Note(operation.Name, checksRequests ? RequestCheck.Run(operation, exchange) : []);
            Note(operation.Name, ResponseCheck.Run(operation, exchange));
        }
        else if (exchange.Status >= 400 && exchange.Path.StartsWith("/v2/", StringComparison.Ordinal))
        {
            Note($"{exchange.Method} /v2/*", ResponseCheck.RunCommonError(files, exchange));
        }
    }

    private void Note(string operation, IReadOnlyList<Finding> found)
    {
        foreach (var finding in found)
        {
            if (KnownDeviations.All.FirstOrDefault(deviation => deviation.Explains(operation, finding)) is { } deviation)
            {
                met.TryAdd(deviation, 0);
            }
            else
            {
                findings.TryAdd((operation, finding.Place, finding.Rule), $"{finding.Text} ({TestContext.Current.Test?.TestDisplayName ?? "between tests"})");
            }
        }
    }
}
