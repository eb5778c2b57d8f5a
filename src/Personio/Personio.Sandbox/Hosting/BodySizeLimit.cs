using Microsoft.AspNetCore.Http.Metadata;

namespace Personio.Sandbox.Hosting;

/// <summary>Endpoint metadata: the endpoint takes larger bodies than others.</summary>
internal sealed record BodySizeLimit(long Bytes) : IRequestSizeLimitMetadata
{
    long? IRequestSizeLimitMetadata.MaxRequestBodySize => Bytes;
}
