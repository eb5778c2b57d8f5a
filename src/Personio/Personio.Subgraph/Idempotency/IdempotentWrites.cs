using Personio.Client.Errors;
using Personio.Client.Security;
using Personio.Subgraph.Access;
using Personio.Subgraph.Errors;
using Personio.Subgraph.Uploads;

namespace Personio.Subgraph.Idempotency;

/// <summary>
/// Writes once for each key, however often and from wherever it is asked: Personio has no idempotency keys of its own. A key belongs to a
/// connection, a caller and a mutation, and is known for 24 hours; where Redis is configured in all processes, otherwise in this one.
/// </summary>
/// <remarks>
/// Two locks guard a key. The first is held while somebody is at work and frees itself when its process dies; so attempts follow one another.
/// The second, the claim, is taken right before the write and given back only when surely nothing was written; whoever finds it taken and no
/// receipt knows that an attempt was lost on its way, and never writes again.
/// </remarks>
public sealed class IdempotentWrites(ConnectionSeal seal, WriteRecords records, OperationContext operation, TimeProvider time)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>How long an attempt waits for another one with the same key. Default: 20 seconds, less than an operation may take.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After so long an attempt that has not ended is taken for dead. Default: 30 seconds, more than an operation may take.</summary>
    public TimeSpan MaxWork { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Writes, or answers what the first attempt with the key wrote.</summary>
    /// <param name="kind">What is written.</param>
    /// <param name="key">The caller's key; null to write without any of this.</param>
    /// <param name="input">What is to be written, checked already.</param>
    /// <param name="write">Writes, and nothing besides: what it does not throw a <see cref="PersonioException"/> or an error of ours about may have been written.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ConflictException"><c>IDEMPOTENCY_KEY_REUSED</c>: the key came with another input before. <c>WRITE_IN_PROGRESS</c>: another attempt is not through yet.</exception>
    /// <exception cref="UnknownOutcomeException">An earlier attempt with the key was lost on its way.</exception>
    /// <exception cref="GraphQLException"><c>IDEMPOTENCY_UNAVAILABLE</c>: the store of the keys does not answer, and nothing was written.</exception>
    public async Task<TReceipt> RunAsync<TInput, TReceipt>(
        IdempotentWrite<TInput, TReceipt> kind, string? key, TInput input, Func<CancellationToken, Task<TReceipt>> write, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return await write(cancellationToken);
        }

        var name = seal.NameOf($"{kind.Mutation}\n{Caller.NameOf(operation.User)}\n{key}");
        await using var work = await BeginAsync(name, cancellationToken);
        var mark = InputMark.Of(input, kind.Input);
        if (await records.FindAsync(seal, name, kind.Receipt, cancellationToken) is { } earlier)
        {
            return earlier.Mark == mark ? earlier.Receipt : throw new ConflictException(
                WriteErrorCodes.IdempotencyKeyReused, "This idempotency key came with another input before. Use a new key for each thing to be created.");
        }

        var claim = await records.ClaimAsync(name, cancellationToken) ?? throw new UnknownOutcomeException(
            "An earlier attempt with this idempotency key was sent, and its answer was lost. Read whether it was made; to write in any case, use a new key.");
        return await WriteAsync(kind, name, mark, claim, write, cancellationToken);
    }

    private async Task<TReceipt> WriteAsync<TInput, TReceipt>(
        IdempotentWrite<TInput, TReceipt> kind,
        string name,
        InputMark mark,
        IAsyncDisposable claim,
        Func<CancellationToken, Task<TReceipt>> write,
        CancellationToken cancellationToken)
    {
        TReceipt receipt;
        try
        {
            receipt = await write(cancellationToken);
        }
        catch (Exception refusal) when (IsSurelyNotWritten(refusal))
        {
            await records.GiveBackAsync(claim);
            throw;
        }

        // What was written was written, whoever is still waiting.
        await records.KeepAsync(seal, name, new WriteRecord<TReceipt>(mark, receipt), kind.Receipt);
        return receipt;
    }

    private async Task<IAsyncDisposable> BeginAsync(string name, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            if (await records.BeginAsync(name, MaxWork, cancellationToken) is { } work)
            {
                return work;
            }

            if (time.GetElapsedTime(started) >= MaxWait)
            {
                throw new ConflictException(
                    WriteErrorCodes.WriteInProgress, "Another attempt with this idempotency key is not through yet. Try again, with the same key, in some seconds.");
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }

    private static bool IsSurelyNotWritten(Exception exception) => exception switch
    {
        PersonioUnknownOutcomeException or PersonioBadResponseException => false,
        PersonioException or ValidationException or NotFoundException or ConflictException or UploadRefusedException => true,
        AggregateException several => several.InnerExceptions.All(IsSurelyNotWritten),
        _ => false,
    };
}
