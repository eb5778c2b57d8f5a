using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Federation.CacheTags;

/// <summary>Adds <c>extensions.apolloEntityCacheTags</c>: for each representation, in their order, the tags of its entity.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class EntityCacheTagsExtension : IResponseExtension
{
    public string Name => "apolloEntityCacheTags";

    public object? Read(OperationRequest request) =>
        request.Services.GetRequiredService<EntityCacheTags>().Tags is { } tags ? JsonSerializer.SerializeToElement(tags, CacheTagJson.Default.StringArrayArray) : null;
}
