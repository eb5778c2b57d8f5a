namespace Personio.Sandbox.V2;

/// <summary>The parameter <c>skip_approval</c> of v2, false unless said otherwise; v1's is true.</summary>
internal static class SkipApproval
{
    /// <summary>Null when it is neither <c>true</c> nor <c>false</c>, which is then answered.</summary>
    public static async Task<bool?> ReadAsync(HttpContext context)
    {
        switch (context.Request.Query["skip_approval"].LastOrDefault())
        {
            case null or "false":
                return false;
            case "true":
                return true;
            default:
                await V2Problem.InvalidField("skip_approval").WriteAsync(context);
                return null;
        }
    }
}
