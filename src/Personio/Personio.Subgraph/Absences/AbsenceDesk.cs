using System.Text.Json.Serialization;
using Personio.Client.Absences;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Idempotency;

namespace Personio.Subgraph.Absences;

/// <summary>Enters, changes and deletes absences, and reads back what became of them.</summary>
public sealed class AbsenceDesk(AbsencesClient client, IdempotentWrites writes)
{
    private static readonly IdempotentWrite<CreateAbsenceInput, string> Creation =
        new("createAbsence", AbsenceJson.Default.CreateAbsenceInput, AbsenceJson.Default.String);

    /// <summary>Enters an absence.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public async Task<Absence> CreateAsync(CreateAbsenceInput input, CancellationToken cancellationToken)
    {
        var absence = AbsenceInputRules.Check(input);
        var id = await writes.RunAsync(
            Creation, input.IdempotencyKey, input, stop => client.CreateAsync(absence, input.SkipApproval, stop), cancellationToken);
        return await client.GetAsync(id, cancellationToken) ?? throw new NotFoundException("absence");
    }

    /// <summary>Changes an absence.</summary>
    /// <exception cref="ValidationException">Values cannot be used.</exception>
    public async Task<Absence> UpdateAsync(UpdateAbsenceInput input, CancellationToken cancellationToken)
    {
        var change = AbsenceInputRules.Check(input);
        await client.UpdateAsync(input.Id, change, cancellationToken);
        return await client.GetAsync(input.Id, cancellationToken) ?? throw new NotFoundException("absence");
    }

    /// <summary>Deletes an absence.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<DeleteAbsencePayload> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        InputMistakes.CheckIdAlone(id);
        return await client.DeleteAsync(id, cancellationToken) ? new DeleteAbsencePayload(id) : throw new NotFoundException("absence");
    }
}

/// <summary>What is kept about absences that were entered under an idempotency key.</summary>
[JsonSerializable(typeof(CreateAbsenceInput))]
[JsonSerializable(typeof(string))]
internal sealed partial class AbsenceJson : JsonSerializerContext;
