using System.Text.Json;
using Microsoft.Extensions.Options;
using Personio.Client.Connections;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Raw;

namespace Personio.Subgraph.Accounts;

/// <summary>Tries the connection of the scope, by the cheapest call of each generation.</summary>
internal sealed class ConnectionDiagnosis(
    ChosenConnection chosen, IOptionsMonitor<PersonioConnectionOptions> connections, RawClient client, PersonioCallLog log)
{
    private const string Attributes = "/v1/company/employees/attributes";
    private const string Persons = "/v2/persons";

    /// <summary>Makes both calls at once. What goes wrong with one is part of the result.</summary>
    public async Task<ConnectionStatus> MakeAsync(CancellationToken cancellationToken)
    {
        var v1 = TryAsync("v1", Attributes, "", cancellationToken);
        var v2 = TryAsync("v2", Persons, "limit=1", cancellationToken);
        var (first, attributes) = await v1;
        var (second, _) = await v2;
        return new ConnectionStatus(
            chosen.Name, connections.Get(chosen.Name).ApiVersion, [first, second], first.Answers ? KeysIn(attributes) : null);
    }

    private async Task<(ApiStatus Status, ReadOnlyMemory<byte> Json)> TryAsync(string name, string path, string query, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.SendAsync(new RawCall(HttpMethod.Get, path, path, query, Json: null), cancellationToken);
            return answer.Status < 300
                ? (new ApiStatus(name, Answers: true, Code: null, Message: null, RemainingOf(path)), answer.Json)
                : (new ApiStatus(name, Answers: false, CodeOf(answer.Status), $"Personio refuses GET {path} with {answer.Status}. Give the API credential the right for it in Personio.", RemainingOf(path)), default);
        }
        catch (PersonioException fault)
        {
            return (new ApiStatus(name, Answers: false, fault.Code, fault.Message, RemainingOf(path)), default);
        }
    }

    private int? RemainingOf(string path) =>
        log.Calls.LastOrDefault(call => call.Endpoint == $"GET {path}")?.BudgetLeft is { } left ? (int)left : null;

    private static string CodeOf(int status) => status switch
    {
        403 or 412 => PersonioErrorCodes.Forbidden,
        404 or 410 => PersonioErrorCodes.NotFound,
        _ => PersonioErrorCodes.InvalidRequest,
    };

    // {"success":true,"data":[{"key":"first_name", …}]} (Personio v1: employee attributes).
    private static IReadOnlyList<string>? KeysIn(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Array
                ? [.. data.EnumerateArray().Select(KeyOf).OfType<string>().Order(StringComparer.Ordinal)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? KeyOf(JsonElement attribute) =>
        attribute.ValueKind is JsonValueKind.Object && attribute.TryGetProperty("key", out var key) && key.ValueKind is JsonValueKind.String ? key.GetString() : null;
}
