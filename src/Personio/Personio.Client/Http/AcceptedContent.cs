using System.Net.Http.Headers;

namespace Personio.Client.Http;

/// <summary>What an answer may consist of.</summary>
internal enum AcceptedContent
{
    /// <summary>JSON, or an answer without a stated type.</summary>
    Json,

    /// <summary>XML, for the career site's feed.</summary>
    Xml,

    /// <summary>PNG or JPEG, for profile pictures.</summary>
    Image,

    /// <summary>Anything but a page of HTML, for documents that people have uploaded.</summary>
    File,
}

/// <summary>What the kinds of content are called in HTTP.</summary>
internal static class AcceptedContentTypes
{
    private static readonly MediaTypeWithQualityHeaderValue[] Json = [new("application/json"), new("application/problem+json")];
    private static readonly MediaTypeWithQualityHeaderValue[] Xml = [new("application/xml"), new("text/xml")];
    private static readonly MediaTypeWithQualityHeaderValue[] Image = [new("image/png"), new("image/jpeg")];
    private static readonly MediaTypeWithQualityHeaderValue[] File = [new("*/*")];

    public static IReadOnlyList<MediaTypeWithQualityHeaderValue> AcceptHeader(this AcceptedContent content) => content switch
    {
        AcceptedContent.Xml => Xml,
        AcceptedContent.Image => Image,
        AcceptedContent.File => File,
        _ => Json,
    };

    public static bool Allows(this AcceptedContent content, string? mediaType) => content switch
    {
        AcceptedContent.Xml => Ends(mediaType, "/xml") || Ends(mediaType, "+xml"),
        AcceptedContent.Image => Is(mediaType, "image/png") || Is(mediaType, "image/jpeg"),
        AcceptedContent.File => !Is(mediaType, "text/html"),
        _ => mediaType is null || Ends(mediaType, "/json") || Ends(mediaType, "+json"),
    };

    /// <summary>For messages: "it is not JSON".</summary>
    public static string Describe(this AcceptedContent content) => content switch
    {
        AcceptedContent.Xml => "XML",
        AcceptedContent.Image => "a PNG or JPEG image",
        AcceptedContent.File => "a file",
        _ => "JSON",
    };

    private static bool Is(string? mediaType, string expected) => string.Equals(mediaType, expected, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string? mediaType, string suffix) => mediaType?.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) == true;
}
