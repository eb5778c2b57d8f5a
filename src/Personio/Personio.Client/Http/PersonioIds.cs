namespace Personio.Client.Http;

/// <summary>Which texts can be ids at all. What cannot is never put into an address.</summary>
internal static class PersonioIds
{
    /// <summary>A v1 id: a positive 64-bit integer.</summary>
    public static bool IsNumeric(string id) => id.Length is > 0 and <= 19 && id.All(char.IsAsciiDigit) && long.TryParse(id, out _);

    /// <summary>A v2 id: a number or a UUID, or whatever else fits their alphabet.</summary>
    public static bool IsToken(string id) =>
        id.Length is > 0 and <= 64 && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The id, for a write, which must not silently find nothing.</summary>
    /// <exception cref="ArgumentException">The text cannot be an id.</exception>
    public static string Require(string id, string name) =>
        IsToken(id) ? id : throw new ArgumentException("This cannot be one of Personio's ids: use up to 64 letters, digits, - and _.", name);

    /// <summary>The same for an id of v1.</summary>
    /// <exception cref="ArgumentException">The text cannot be an id.</exception>
    public static string RequireNumeric(string id, string name) =>
        IsNumeric(id) ? id : throw new ArgumentException("This cannot be one of Personio's v1 ids: use a positive 64-bit integer.", name);
}
