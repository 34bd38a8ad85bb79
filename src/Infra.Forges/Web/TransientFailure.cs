namespace Infra.Forges.Web;

/// <summary>A failure that may not occur on the next attempt.</summary>
/// <param name="what">The phrase after "it": <c>answered 503</c>.</param>
/// <param name="retryAfter">The delay that the server asks for; null if it does not.</param>
internal sealed class TransientFailure(string what, TimeSpan? retryAfter = null) : Exception(what)
{
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Returns the transient failure of a response; null if the next response would be the same.</summary>
    /// <param name="answer">The response.</param>
    /// <param name="now">The time that a date in <c>Retry-After</c> is compared with.</param>
    public static TransientFailure? In(HttpResponseMessage answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        var wait = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - now : null;
        // GitHub's secondary rate limit is a 403 with a Retry-After header.
        var isTransient = status is 408 or 429 or >= 500 || (status == 403 && wait is not null);
        return isTransient ? new($"answered {status}", wait < TimeSpan.Zero ? TimeSpan.Zero : wait) : null;
    }
}
