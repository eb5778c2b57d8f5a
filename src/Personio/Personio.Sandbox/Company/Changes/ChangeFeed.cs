namespace Personio.Sandbox.Company.Changes;

/// <summary>
/// Tells who wants to know what happens in the company. Whatever changes something that Personio has an event for raises it here, once,
/// after the change is in force and while it still holds the lock under which it was made: so listeners hear the changes in their order.
/// A listener must not wait and must not write to the company.
/// </summary>
internal sealed class ChangeFeed
{
    private volatile Action<CompanyChange>[] _listeners = [];

    /// <summary>Listens from now on. Not meant to be called by several threads at once.</summary>
    public void Listen(Action<CompanyChange> listener) => _listeners = [.. _listeners, listener];

    public void Raise(CompanyChange change)
    {
        foreach (var listener in _listeners)
        {
            listener(change);
        }
    }

    public void Raise(IEnumerable<CompanyChange> changes)
    {
        foreach (var change in changes)
        {
            Raise(change);
        }
    }
}
