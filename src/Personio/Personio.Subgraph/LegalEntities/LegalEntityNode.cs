using Personio.Client.Caching;
using Personio.Client.LegalEntities;

namespace Personio.Subgraph.LegalEntities;

[ObjectType<LegalEntity>(IgnoreProperties = [nameof(LegalEntity.UnknownFields)]), Key("id"), CacheControl(FreshSeconds.Organisation)]
[CacheTag("legal-entity-{$key.id}"), CacheTag("legal-entity")]
[GraphQLDescription("A legal entity of the company, which employs people. API v1 calls it subcompany and gives it another id.")]
public static partial class LegalEntityNode
{
    [ReferenceResolver]
    public static Task<LegalEntity?> GetByIdAsync(string id, ILegalEntityByIdDataLoader legalEntities, CancellationToken cancellationToken)
        => legalEntities.LoadAsync(id, cancellationToken);
}
