using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;

namespace Personio.Client.Resources;

/// <summary>v1's list of resources: <c>{"metadata":{…},"data":[{"type":"…","attributes":{…}}]}</c>.</summary>
internal sealed record V1List<T>
    where T : class
{
    public V1Metadata? Metadata { get; init; }

    public IReadOnlyList<V1Element<T>>? Data { get; init; }
}

internal sealed record V1Metadata
{
    public long? TotalPages { get; init; }
}

/// <summary>One resource: what it is stands in its attributes.</summary>
internal sealed record V1Element<T>
    where T : class
{
    public T? Attributes { get; init; }
}

/// <summary>Reads v1's resources, of which each must have an id.</summary>
internal static class V1Payloads
{
    public static (IReadOnlyList<T> Items, int? TotalPages) ReadList<T>(PersonioPayload payload, JsonTypeInfo<V1List<T>> type, Func<T, string> idOf)
        where T : class => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        var list = JsonSerializer.Deserialize(ref reader, type);
        var data = list?.Data ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no data.");
        return ((IReadOnlyList<T>)[.. data.Select(element => Check(element, payload.Endpoint, idOf))], (int?)list.Metadata?.TotalPages);
    });

    /// <summary>The resource itself, or an array of one: some endpoints answer the one and some the other.</summary>
    public static T ReadOne<T>(PersonioPayload payload, JsonTypeInfo<V1Element<T>> type, Func<T, string> idOf)
        where T : class => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        reader.Read();
        if (!JsonMembers.TryFind(ref reader, "data"u8) || (reader.TokenType == JsonTokenType.StartArray && !reader.Read()))
        {
            throw PersonioErrors.BadResponse(payload.Endpoint, "it has no data.");
        }

        return Check(reader.TokenType == JsonTokenType.StartObject ? JsonSerializer.Deserialize(ref reader, type) : null, payload.Endpoint, idOf);
    });

    private static T Check<T>(V1Element<T>? element, string endpoint, Func<T, string> idOf)
        where T : class =>
        element?.Attributes is { } item && idOf(item) is { Length: > 0 }
            ? item
            : throw PersonioErrors.BadResponse(endpoint, "it holds an object without an id.");
}
