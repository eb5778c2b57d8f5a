namespace Personio.Client.Http;

/// <summary>Bodies of v1 that are forms.</summary>
internal static class FormContent
{
    /// <summary>Makes the body of one attempt; fields without a value are left out.</summary>
    public static Func<HttpContent> Of(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var given = new List<KeyValuePair<string, string>>(fields.Length);
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                given.Add(KeyValuePair.Create(name, value));
            }
        }

        return () => new FormUrlEncodedContent(given);
    }

    public static string Flag(bool value) => value ? "true" : "false";
}
