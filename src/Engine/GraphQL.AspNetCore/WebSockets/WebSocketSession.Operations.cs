using System.Collections.Concurrent;
using GraphQL.AspNetCore.Hosting;
using GraphQL.AspNetCore.Requests;
using GraphQL.AspNetCore.Responses;
using GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQL.AspNetCore.WebSockets;

/// <content>The operations of a connection.</content>
internal sealed partial class WebSocketSession
{
    // By id: those the client can complete. At work: also those that have been completed and have not noticed yet; they count.
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, bool> _running = [];

    private async Task SubscribeAsync(ClientMessage message)
    {
        if (!_isAcknowledged)
        {
            await channel.CloseAsync(CloseCodes.Unauthorized, "Unauthorized");
            return;
        }

        if (message.ReadRequest(out var request) is { } fault)
        {
            await channel.CloseAsync(CloseCodes.InvalidMessage, fault);
            return;
        }

        var operation = new SocketOperation(message.Id, request!, _ended.Token);
        if (_operations.ContainsKey(operation.Id))
        {
            operation.Release();
            await channel.CloseAsync(CloseCodes.SubscriberExists, $"Subscriber for {operation.Id} already exists");
        }
        else if (_running.Count >= options.MaxOperations)
        {
            operation.Release();
            await RefuseAsync(operation, TooMany());
        }
        else
        {
            _operations[operation.Id] = operation;
            _running[operation] = true;
            operation.Running = Task.Run(() => RunAsync(operation), CancellationToken.None);
        }
    }

    // An id that the server has completed in the meantime, or never knew, is no fault of the client.
    private Task CompleteAsync(string id) =>
        _operations.TryRemove(id, out var operation) && operation.TryEnd() ? operation.CancelAsync() : Task.CompletedTask;

    private async Task RunAsync(SocketOperation operation)
    {
        try
        {
            await AnswerAsync(operation);
        }
        catch (OperationCanceledException) when (operation.Ended.IsCancellationRequested)
        {
            // The client has completed the operation, or is gone.
        }
#pragma warning disable CA1031 // One operation's failure must not end the others; the client gets the id of what the log has.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var id = Guid.NewGuid().ToString("N");
            Log.OperationFailed(logger, id, exception);
            using var error = ServerMessage.Error(operation.EncodedId, Refusal.Failed, id);
            await EndAsync(operation, error);
        }
        finally
        {
            Forget(operation);
            _running.TryRemove(operation, out _);
            operation.Release();
        }
    }

    private async Task AnswerAsync(SocketOperation operation)
    {
        var document = await documents.ResolveAsync(operation.Request, preparation.IsFromGateway(context), operation.Ended);
        if (document.Refusal is { } refusal)
        {
            await RefuseAsync(operation, refusal);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var request = preparation.Prepare(context, new OperationRequest
        {
            Document = document.Text!,
            OperationName = operation.Request.OperationName,
            Variables = operation.Request.Variables,
            Extensions = operation.Request.Extensions,
            Services = scope.ServiceProvider,
            BeginEvent = scopes.BeginEvent,
            BeginPart = runner.BeginPartAsync,
        });
        if (await runner.SubscribeAsync(request, operation.Ended) is not { } stream)
        {
            await RefuseAsync(operation, runner.Busy);
            return;
        }

        if (document.IsKept(stream.Result?.Outcome))
        {
            await documents.KeepAsync(document, operation.Ended);
        }

        var budget = new ResultBudget(stream, executor.Options.Limits.MaxResultBytes);
        await foreach (var result in stream)
        {
            using var written = result;
            if (result.Outcome is OperationOutcome.SubscriptionFailed || (stream.Result is not null && result.Outcome is not OperationOutcome.Executed))
            {
                using var error = ServerMessage.Error(operation.EncodedId, result);
                await EndAsync(operation, error);
                return;
            }

            var (next, isLast) = budget.Write(result, (part, limit) => ServerMessage.Next(operation.EncodedId, part, limit));
            using (next)
            {
                if (!await channel.SendAsync(next, () => operation.IsActive))
                {
                    return;
                }
            }

            if (isLast)
            {
                break;
            }
        }

        using var complete = ServerMessage.Complete(operation.EncodedId);
        await EndAsync(operation, complete);
    }

    private async Task RefuseAsync(SocketOperation operation, Refusal refusal)
    {
        metrics.Refused(refusal.Code);
        using var error = ServerMessage.Error(operation.EncodedId, refusal);
        await EndAsync(operation, error);
    }

    // The id is free before the client can know that the operation is over, and uses it again.
    private async Task EndAsync(SocketOperation operation, SegmentedBuffer message)
    {
        if (operation.TryEnd())
        {
            Forget(operation);
            await channel.SendAsync(message);
        }
    }

    private void Forget(SocketOperation operation) => _operations.TryRemove(new KeyValuePair<string, SocketOperation>(operation.Id, operation));

    private Refusal TooMany() => new(
        429,
        HttpErrorCodes.TooManyOperations,
        $"More than {options.MaxOperations} operations at a time over one WebSocket are not served. Complete one first.");
}
