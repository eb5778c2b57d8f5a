using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Client.Resources;

/// <summary>Names the failure to read an answer. The reader's own texts quote the JSON and so personal data; they go no further.</summary>
internal static class JsonGuard
{
    public static T Read<T>(PersonioPayload payload, Func<PersonioPayload, T> read)
    {
        try
        {
            return read(payload);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw PersonioErrors.BadResponse(payload.Endpoint, "its JSON is broken or not in the documented shape.");
        }
    }
}
