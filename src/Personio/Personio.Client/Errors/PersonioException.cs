using System.Diagnostics.CodeAnalysis;

namespace Personio.Client.Errors;

/// <summary>
/// A call to Personio that failed. <see cref="Exception.Message"/> is ours and free of personal data and credentials, so it may be logged;
/// <see cref="PersonioMessage"/> and <see cref="FieldErrors"/> are Personio's words and may quote values.
/// </summary>
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Without code and endpoint it would say nothing.")]
public abstract class PersonioException : Exception
{
    private readonly PersonioFailure failure;

    private protected PersonioException(string code, string message, PersonioFailure failure, Exception? innerException)
        : base(message, innerException)
    {
        Code = code;
        this.failure = failure;
    }

    /// <summary>One of <see cref="PersonioErrorCodes"/>.</summary>
    public string Code { get; }

    /// <inheritdoc cref="PersonioFailure.Endpoint"/>
    public string Endpoint => failure.Endpoint;

    /// <inheritdoc cref="PersonioFailure.Status"/>
    public int? Status => failure.Status;

    /// <inheritdoc cref="PersonioFailure.TraceId"/>
    public string? TraceId => failure.TraceId;

    /// <inheritdoc cref="PersonioFailure.RetryAfter"/>
    public TimeSpan? RetryAfter => failure.RetryAfter;

    /// <inheritdoc cref="PersonioFailure.FieldErrors"/>
    public IReadOnlyList<PersonioFieldError> FieldErrors => failure.FieldErrors;

    /// <inheritdoc cref="PersonioFailure.PersonioMessage"/>
    public string? PersonioMessage => failure.PersonioMessage;

    /// <inheritdoc cref="PersonioFailure.IsHurried"/>
    internal bool IsHurried => failure.IsHurried;

    private protected static string StatusText(PersonioFailure failure) => failure.Status is { } status ? $"HTTP {status}" : "no answer";
}
