using System.Text.Json.Serialization.Metadata;

namespace Personio.Subgraph.Idempotency;

/// <summary>One kind of write that a key makes idempotent.</summary>
/// <typeparam name="TInput">What is written; the same key with another one is refused.</typeparam>
/// <typeparam name="TReceipt">What is kept of the write, such as the new object's id: as little as a repeated attempt needs to answer alike.</typeparam>
/// <param name="Mutation">The mutation's name: keys of different mutations have nothing to do with each other.</param>
/// <param name="Input">How the input is compared: as JSON.</param>
/// <param name="Receipt">How the receipt is kept: as JSON, sealed.</param>
public sealed record IdempotentWrite<TInput, TReceipt>(string Mutation, JsonTypeInfo<TInput> Input, JsonTypeInfo<TReceipt> Receipt);
