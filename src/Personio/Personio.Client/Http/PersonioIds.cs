namespace Personio.Client.Http;

/// <summary>Which texts can be ids at all. What cannot is never put into an address.</summary>
internal static class PersonioIds
{
    /// <summary>A v1 id: a positive 64-bit integer.</summary>
    public static bool IsNumeric(string id) => id.Length is > 0 and <= 19 && id.All(char.IsAsciiDigit) && long.TryParse(id, out _);

    /// <summary>A v2 id: a number or a UUID, or whatever else fits their alphabet.</summary>
    public static bool IsToken(string id) =>
        id.Length is > 0 and <= 64 && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
