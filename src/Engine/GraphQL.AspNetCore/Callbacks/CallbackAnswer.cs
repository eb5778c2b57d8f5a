namespace GraphQL.AspNetCore.Callbacks;

/// <summary>What a gateway answered to a message.</summary>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="SpeaksProtocol">Whether the answer says that it is one of the callback protocol.</param>
/// <param name="IsForbidden">True where the host's name leads to an address that must not be called.</param>
internal readonly record struct CallbackAnswer(int? Status, bool SpeaksProtocol = false, bool IsForbidden = false)
{
    /// <summary>Whether the message has reached somebody who wants more. Redirects are no such answer.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>Whether the first check is answered as the protocol has it: by an address that has given no thought to callbacks it is not.</summary>
    public bool IsConfirmation => Status == 204 && SpeaksProtocol;

    public override string ToString() => Status is { } status ? $"status {status}" : IsForbidden ? "a forbidden address" : "no answer";
}
