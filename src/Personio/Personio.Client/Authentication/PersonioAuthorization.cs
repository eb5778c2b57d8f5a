namespace Personio.Client.Authentication;

/// <summary>What a request needs to be let in.</summary>
internal sealed class PersonioAuthorization(string token, string? companyId)
{
    public string Token { get; } = token;

    /// <summary>Sent as <c>X-Company-ID</c> when present.</summary>
    public string? CompanyId { get; } = companyId;

    public override string ToString() => "Personio authorization (not shown)";
}
