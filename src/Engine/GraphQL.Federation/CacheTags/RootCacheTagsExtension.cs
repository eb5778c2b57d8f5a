using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL.Execution;
using GraphQL.Federation.Definitions;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.Federation.CacheTags;

/// <summary>Adds <c>extensions.apolloCacheTags</c> to the answers to fields of the query root: the tags of the answer as a whole.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Made by the service provider.")]
internal sealed class RootCacheTagsExtension(ICacheTagSource source, FederationOptions options) : IResponseExtension
{
    public string Name => "apolloCacheTags";

    public object? Read(OperationRequest request)
    {
        var operation = request.Services.GetRequiredService<OperationContext>();
        if (!options.SendsCacheTagsTo(request.IsFromGateway) || operation.FieldsOf(MachineryNames.Query).All(MachineryNames.IsMachineryField))
        {
            return null;
        }

        var context = new CacheTagContext(request, operation.SelectedTypes, operation.NestedTypes);
        return JsonSerializer.SerializeToElement(source.OfRoot(context).ToArray(), CacheTagJson.Default.StringArray);
    }
}

[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(string[][]))]
internal sealed partial class CacheTagJson : JsonSerializerContext;
