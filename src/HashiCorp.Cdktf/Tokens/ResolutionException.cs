namespace HashiCorp.Cdktf;

/// <summary>A token could not be resolved.</summary>
public class ResolutionException : InvalidOperationException
{
    /// <summary>Says that a token could not be resolved.</summary>
    public ResolutionException() { }

    /// <summary>Says why a token could not be resolved.</summary>
    /// <param name="message">The reason.</param>
    public ResolutionException(string message) : base(message) { }

    /// <summary>Says why a token could not be resolved.</summary>
    /// <param name="message">The reason.</param>
    /// <param name="innerException">What went wrong.</param>
    public ResolutionException(string message, Exception innerException) : base(message, innerException) { }

    internal ResolutionException(Exception cause) : base($"Resolution error: {cause.Message}.", cause) { }
}
