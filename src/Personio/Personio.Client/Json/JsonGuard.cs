using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;

namespace Personio.Client.Json;

/// <summary>Names the failure to read an answer. The reader's own texts quote the JSON and so personal data; they go no further.</summary>
internal static class JsonGuard
{
    /// <summary>Reads an answer.</summary>
    /// <exception cref="PersonioBadResponseException">It cannot be read.</exception>
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

    /// <summary>Reads the answer to a write, which was made even where the answer cannot be read.</summary>
    /// <exception cref="PersonioUnknownOutcomeException">It cannot be read.</exception>
    public static T ReadWritten<T>(PersonioPayload payload, Func<PersonioPayload, T> read)
    {
        try
        {
            return Read(payload, read);
        }
        catch (PersonioBadResponseException exception)
        {
            throw new PersonioUnknownOutcomeException(exception);
        }
    }
}
