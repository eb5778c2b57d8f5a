using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Schema;

/// <summary><c>UUID</c>: 32 hexadecimal digits in five groups (RFC 9562).</summary>
public sealed class UuidCoercion() : TextCoercion<Guid>("UUID")
{
    protected override string Expectation => "a UUID, such as \"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"";

    protected override bool TryRead(string text, out Guid value) => Guid.TryParseExact(text, "D", out value);
}

/// <summary><c>URL</c>: an absolute URL (RFC 3986).</summary>
public sealed class UrlCoercion() : TextCoercion<Uri>("URL")
{
    protected override string Expectation => "an absolute URL, such as \"https://example.com/a\"";

    protected override bool TryRead(string text, [MaybeNullWhen(false)] out Uri value) =>
        // A rooted path is an absolute file address on Unix, but not a URL.
        Uri.TryCreate(text, UriKind.Absolute, out value) && !text.StartsWith('/');

    protected override object? Serialize(object value) => value is Uri { IsAbsoluteUri: false } ? null : base.Serialize(value);
}
