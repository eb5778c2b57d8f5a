namespace Personio.Client.Errors;

/// <summary>What an error body says, whichever of Personio's shapes it came in.</summary>
internal sealed record PersonioErrorBody
{
    public static PersonioErrorBody Empty { get; } = new();

    /// <summary>Personio's own words; may quote values.</summary>
    public string? Message { get; init; }

    public string? TraceId { get; init; }

    /// <summary>The <c>error</c> of the OAuth shape, such as <c>invalid_client</c>.</summary>
    public string? OAuthError { get; init; }

    public IReadOnlyList<PersonioFieldError> FieldErrors { get; init; } = [];

    /// <summary>True for the 404 of Personio's v2 gateway: unknown path, beta endpoint, or a feature the account lacks.</summary>
    public bool IsUnknownEndpoint { get; init; }
}
