namespace Infra.Forges.Web;

/// <summary>A failure that may be gone the next time.</summary>
/// <param name="what">What happened, to follow "it": <c>answered 503</c>.</param>
/// <param name="retryAfter">How long the other side asks to be left alone; null where it does not say.</param>
internal sealed class TransientFailure(string what, TimeSpan? retryAfter = null) : Exception(what)
{
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>The failure in an answer; null for any answer that would be the same the next time.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="now">What a date in <c>Retry-After</c> is held against.</param>
    public static TransientFailure? In(HttpResponseMessage answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        var wait = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - now : null;
        // GitHub's secondary rate limit is a 403 that says when to come back.
        var isTransient = status is 408 or 429 or >= 500 || (status == 403 && wait is not null);
        return isTransient ? new($"answered {status}", wait < TimeSpan.Zero ? TimeSpan.Zero : wait) : null;
    }
}
