namespace Personio.Subgraph.Idempotency;

internal static class IdempotencyServices
{
    /// <summary>Registers <see cref="IdempotentWrites"/>, for all mutations that create something.</summary>
    public static IServiceCollection AddIdempotency(this IServiceCollection services)
    {
        services.AddSingleton<WriteRecords>();
        services.AddScoped<IdempotentWrites>();
        return services;
    }
}
