using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Personio.Client.Authentication;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;

namespace Personio.Client.Resources;

/// <summary>The calls that the resources of v2 have in common.</summary>
internal sealed class ResourceCalls(PersonioTransport transport)
{
    public PersonioTransport Transport { get; } = transport;

    /// <summary>All objects of a list, each once.</summary>
    public IAsyncEnumerable<T> ListAsync<T>(
        PersonioRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : PersonioResource =>
        CursorPager.ReadAllAsync(
            Transport,
            request,
            (ref Utf8JsonReader reader, string endpoint) => ReadElement(ref reader, endpoint, type),
            static item => item.Id,
            cancellationToken);

    /// <summary>One object, or null when there is none.</summary>
    public async Task<T?> GetAsync<T>(PersonioRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : PersonioResource
    {
        using var payload = await Transport.SendAsync(request with { NullWhenNotFound = true }, cancellationToken);
        return payload is null ? null : ReadOne(payload, type);
    }

    /// <summary>Sends a body and reads the object that is answered.</summary>
    /// <exception cref="PersonioUnknownOutcomeException">It may have been created: the answer does not tell.</exception>
    public async Task<T> PostAsync<T>(PersonioRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : PersonioResource
    {
        using var payload = await Transport.SendAsync(request with { Method = HttpMethod.Post }, cancellationToken)
            ?? throw PersonioErrors.BadResponse(request.Endpoint, "it is missing.");
        return JsonGuard.ReadWritten(payload, payload => ReadOne(payload, type));
    }

    /// <summary>Sends a change. The answer is empty: read the object again to see what became of it.</summary>
    public async Task PatchAsync(PersonioRequest request, CancellationToken cancellationToken)
    {
        using var payload = await Transport.SendAsync(request with { Method = HttpMethod.Patch }, cancellationToken);
    }

    /// <summary>Deletes; false when there was nothing to delete. Repeated like a read: what is gone stays gone.</summary>
    public async Task<bool> DeleteAsync(PersonioRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var payload = await Transport.SendAsync(request with { Method = HttpMethod.Delete, IsIdempotent = true }, cancellationToken);
            return true;
        }
        catch (PersonioNotFoundException exception) when (!exception.EndpointUnknown)
        {
            return false;
        }
    }

    /// <summary>A call of v2.</summary>
    /// <param name="route">The path with placeholders.</param>
    /// <param name="query">The path with ids, and what is asked.</param>
    public PersonioRequest Call(string route, QueryString query) => new()
    {
        Api = PersonioApi.V2,
        Route = route,
        Address = Transport.Connection.AddressOf(query.ToString()),
    };

    public PersonioRequest Call(string route, string path) => Call(route, new QueryString(path));

    /// <summary>The bare object; some services wrap it in <c>_data</c>.</summary>
    private static T ReadOne<T>(PersonioPayload payload, JsonTypeInfo<T> type)
        where T : PersonioResource => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        reader.Read();
        var wrapped = reader;
        return JsonMembers.TryFind(ref wrapped, "_data"u8)
            ? ReadElement(ref wrapped, payload.Endpoint, type)
            : ReadElement(ref reader, payload.Endpoint, type);
    });

    private static T ReadElement<T>(ref Utf8JsonReader reader, string endpoint, JsonTypeInfo<T> type)
        where T : PersonioResource
    {
        var item = JsonSerializer.Deserialize(ref reader, type);
        return item is { Id.Length: > 0 } ? item : throw PersonioErrors.BadResponse(endpoint, "it holds an object without an id.");
    }
}
