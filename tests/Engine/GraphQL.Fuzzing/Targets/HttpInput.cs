using System.Text;

namespace GraphQL.Fuzzing.Targets;

/// <summary>
/// Reads an input as a request: its first line is the method and the content type, the rest the body, or for a GET the query string. Bytes
/// that HTTP has no room for are left out, for they would never reach GraphQL.
/// </summary>
internal static class HttpInput
{
    // The client escapes a character to up to three, and Kestrel itself refuses a request line above 8 KiB.
    private const int LongestQueryString = 2_500;

    public static HttpRequestMessage ToRequest(byte[] input)
    {
        var lineEnd = Array.IndexOf(input, (byte)'\n');
        var head = lineEnd < 0 ? "POST application/json" : Visible(input.AsSpan(0, Math.Min(lineEnd, 1_000)));
        var rest = input[(lineEnd + 1)..];
        var space = head.IndexOf(' ', StringComparison.Ordinal);
        var method = space < 0 ? head : head[..space];
        if (string.Equals(method, "GET", StringComparison.OrdinalIgnoreCase))
        {
            var get = new HttpRequestMessage(HttpMethod.Get, new Uri($"/graphql?{QueryString(rest)}", UriKind.Relative));
            get.Headers.Add("GraphQL-Preflight", "1");
            return get;
        }

        var request = new HttpRequestMessage(MethodOf(method), "/graphql") { Content = new ByteArrayContent(rest) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", space < 0 ? "" : head[(space + 1)..]);
        return request;
    }

    // HEAD is answered without a body, CONNECT and TRACE not at all.
    private static HttpMethod MethodOf(string name) => name.ToUpperInvariant() switch
    {
        "PUT" or "DELETE" or "PATCH" or "OPTIONS" => new HttpMethod(name.ToUpperInvariant()),
        _ => HttpMethod.Post,
    };

    private static string Visible(ReadOnlySpan<byte> bytes) =>
        string.Concat(Encoding.Latin1.GetString(bytes).Where(c => c is >= ' ' and <= '~'));

    private static string QueryString(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var value in bytes)
        {
            if (text.Length > LongestQueryString)
            {
                break;
            }

            if (value is > (byte)' ' and <= (byte)'~' and not (byte)'#')
            {
                text.Append((char)value);
            }
            else
            {
                text.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}
