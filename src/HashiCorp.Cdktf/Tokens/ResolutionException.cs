namespace HashiCorp.Cdktf;

/// <summary>A token could not be resolved.</summary>
public class ResolutionException : InvalidOperationException
{
    /// <summary>Creates an exception without a reason.</summary>
    public ResolutionException() { }

    /// <summary>Creates an exception with a reason.</summary>
    /// <param name="message">The reason.</param>
    public ResolutionException(string message) : base(message) { }

    /// <summary>Creates an exception with a reason.</summary>
    /// <param name="message">The reason.</param>
    /// <param name="innerException">The cause.</param>
    public ResolutionException(string message, Exception innerException) : base(message, innerException) { }

    internal ResolutionException(Exception cause) : base($"Resolution error: {cause.Message}.", cause) { }
}
