namespace Personio.Client.Connections;

/// <summary>
/// Which connection a scope works for: everything that the scope resolves by its type alone is of this one. The choice is made once, before
/// anything was resolved, so that no scope holds clients of two accounts.
/// </summary>
public sealed class ChosenConnection
{
    private readonly PersonioConnectionNames known;
    private readonly Lock choosing = new();
    private string? chosen;
    private bool isUsed;

    internal ChosenConnection(PersonioConnectionNames known) => this.known = known;

    /// <summary>The connection's name: the default one where none was chosen. Who has read it has made the choice final.</summary>
    public string Name
    {
        get
        {
            lock (choosing)
            {
                isUsed = true;
                return chosen ?? known.Default;
            }
        }
    }

    /// <summary>Chooses a connection for the scope.</summary>
    /// <param name="connection">One of <see cref="PersonioConnectionNames.Names"/>, to which the caller is entitled: nobody asks again.</param>
    /// <exception cref="ArgumentException">There is no such connection. The message does not quote the name.</exception>
    /// <exception cref="InvalidOperationException">The scope works for another connection already.</exception>
    public void Choose(string connection)
    {
        if (!known.Names.Contains(connection, StringComparer.Ordinal))
        {
            throw new ArgumentException($"There is no such Personio connection. There are: {string.Join(", ", known.Names)}.", nameof(connection));
        }

        lock (choosing)
        {
            if ((isUsed || chosen is not null) && connection != (chosen ?? known.Default))
            {
                throw new InvalidOperationException("The scope works for another connection already. Choose before anything is resolved from it.");
            }

            chosen = connection;
        }
    }
}
