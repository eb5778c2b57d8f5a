using Personio.Client.Absences;
using Personio.Client.AttendancePeriods;
using Personio.Client.Employees;
using Personio.Client.Persons;
using Personio.Client.Replicas;
using Personio.Client.Webhooks;
using Personio.Subgraph.Webhooks;

namespace Personio.Subgraph.Watching;

/// <summary>
/// Asks for what was changed since the last look, where somebody listens and no webhook leads here. What is gone is not found in this way, nor are
/// changes of documents.
/// </summary>
internal sealed class PolledChanges(ChangeFeed feed, IReplicaMarks marks, InMemoryTopics topics) : IChangeSource
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    // Clocks differ. Found twice is told once.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    // Personio finds employees by the time of their change up to an hour late (Personio v1: employees).
    private static readonly TimeSpan EmployeeLag = TimeSpan.FromMinutes(65);

    private static readonly string[] EmployeeTimes = ["created_at", "last_modified_at"];

    public string What => "changes since the last look";

    public async Task PollAsync(string connection, PollWindow window, IServiceProvider scope, CancellationToken cancellationToken)
    {
        ChangeKind[] wanted = [.. ((ChangeKind[])[ChangeKind.Employee, ChangeKind.Absence, ChangeKind.Attendance])
            .Where(kind => topics.CountListeners(ChangeFeed.TopicOf(connection, kind)) > 0)];
        if (wanted.Length == 0 || await IsToldAsync(connection, scope.GetRequiredService<WebhooksClient>(), cancellationToken))
        {
            return;
        }

        foreach (var kind in wanted)
        {
            await foreach (var (change, modified) in FindAsync(kind, window, scope, cancellationToken))
            {
                if (modified >= window.Begun
                    && await marks.TrySetAsync($"poll:{connection}:{kind}:{change.Id}:{modified.UtcTicks}", Memory, cancellationToken))
                {
                    await feed.AnnounceAsync(connection, change, cancellationToken);
                }
            }
        }
    }

    private static IAsyncEnumerable<(Change Change, DateTimeOffset Modified)> FindAsync(
        ChangeKind kind, PollWindow window, IServiceProvider scope, CancellationToken cancellationToken)
    {
        var since = window.Since - Overlap;
        return kind switch
        {
            // What v2 calls a change of a person is found at once; that of an employment through v1, later.
            ChangeKind.Employee => scope.GetRequiredService<PersonsClient>()
                .ListAsync(new PersonFilter { UpdatedSince = since }, cancellationToken)
                .Select(person => Seen(kind, person.Id, person.CreatedAt, person.UpdatedAt, window))
                .Concat(scope.GetRequiredService<EmployeesClient>()
                    .ListAllAsync(new EmployeeFilter { UpdatedSince = window.Since - EmployeeLag, Attributes = EmployeeTimes }, cancellationToken)
                    .Select(employee => Seen(kind, employee.Id, employee.CreatedAt, employee.LastModifiedAt, window))),
            ChangeKind.Absence => scope.GetRequiredService<AbsencesClient>()
                .ListAsync(new AbsenceFilter { UpdatedSince = since }, cancellationToken)
                .Select(absence => Seen(kind, absence.Id, absence.CreatedAt, absence.UpdatedAt, window, absence.PersonId)),
            _ => scope.GetRequiredService<AttendancePeriodsClient>()
                .ListAsync(new AttendancePeriodFilter { UpdatedSince = since }, cancellationToken)
                .Select(attendance => Seen(kind, attendance.Id, attendance.CreatedAt, attendance.UpdatedAt, window, attendance.Person?.Id)),
        };
    }

    private static (Change Change, DateTimeOffset Modified) Seen(
        ChangeKind kind, string id, DateTimeOffset? created, DateTimeOffset? modified, PollWindow window, string? employeeId = null)
    {
        var at = modified ?? created ?? DateTimeOffset.MinValue;
        var type = created >= window.Begun && created == at ? ChangeType.Created : ChangeType.Updated;
        return (new Change(kind, id, type, at, employeeId), at);
    }

    private static async Task<bool> IsToldAsync(string connection, WebhooksClient webhooks, CancellationToken cancellationToken) =>
        await webhooks.ListAsync(new WebhookFilter { Status = WebhookStatus.Enabled }, cancellationToken)
            .AnyAsync(webhook => WebhookAddress.IsOf(webhook.Url, connection), cancellationToken);
}
