namespace Personio.Contracts.Checks;

/// <summary>A place where an exchange is not what the OpenAPI file says.</summary>
/// <param name="Place">
/// <c>query limit</c>, <c>header X-Company-ID</c>, <c>request /employee/email</c>, <c>200 /data/*/id</c>; <c>*</c> stands for every index.
/// </param>
/// <param name="Rule">The keyword that is broken, or <c>undocumented</c>, <c>status</c> and <c>media type</c>.</param>
/// <param name="Text">What is there and what should be.</param>
public sealed record Finding(string Place, string Rule, string Text);
