namespace Personio.Sandbox;

/// <summary>What a caller needs to be let in. These are made up and open no door of a real Personio account.</summary>
public sealed record SandboxCredentials
{
    /// <summary>The client id accepted by <c>POST /v1/auth</c> and <c>POST /v2/auth/token</c>.</summary>
    public const string DefaultClientId = "papi-sandbox-client-id";

    /// <summary>The secret that belongs to <see cref="DefaultClientId"/>.</summary>
    public const string DefaultClientSecret = "papi-sandbox-client-secret";

    /// <summary>The static key of the recruiting API.</summary>
    public const string DefaultRecruitingToken = "sandbox-recruiting-token";

    /// <summary>The company's numeric id, sent as <c>X-Company-ID</c> to the recruiting API.</summary>
    public const string DefaultCompanyId = "100042";

    /// <summary>The credentials every sandbox accepts unless its options say otherwise.</summary>
    public static SandboxCredentials Default { get; } = new();

    public string ClientId { get; init; } = DefaultClientId;

    public string ClientSecret { get; init; } = DefaultClientSecret;

    public string RecruitingToken { get; init; } = DefaultRecruitingToken;

    public string CompanyId { get; init; } = DefaultCompanyId;
}
