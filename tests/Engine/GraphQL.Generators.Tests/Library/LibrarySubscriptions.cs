using System.Runtime.CompilerServices;
using GraphQL.Execution;

namespace GraphQL.Generators.Tests.Library;

[SubscriptionType]
public static partial class LibrarySubscriptions
{
    /// <summary>Every book that is returned from now on.</summary>
    public static ValueTask<IAsyncEnumerable<Book>> OnReturnedAsync(
        Genre genre, ITopicEventReceiver topics, CancellationToken cancellationToken) =>
        topics.SubscribeAsync<Book>(genre.ToString(), cancellationToken);

    public static async IAsyncEnumerable<int> OnCountdown(int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = from; i >= 0; i--)
        {
            await Task.Delay(1, cancellationToken);
            yield return i;
        }
    }
}
