using System.Text.Json.Serialization;
using Personio.Client.Compensations;

namespace Personio.Subgraph.Compensations;

/// <summary>What is kept about pay that was entered under an idempotency key.</summary>
[JsonSerializable(typeof(CreateCompensationInput))]
[JsonSerializable(typeof(CreateCompensationTypeInput))]
[JsonSerializable(typeof(CompensationType))]
[JsonSerializable(typeof(string))]
internal sealed partial class CompensationJson : JsonSerializerContext;
