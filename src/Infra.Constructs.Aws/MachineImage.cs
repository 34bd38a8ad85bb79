namespace Infra.Constructs.Aws;

/// <summary>The image of an instance.</summary>
public abstract record MachineImage
{
    private MachineImage()
    {
    }

    /// <summary>
    /// The latest Amazon Linux 2023 when the instance is created. A newer image does not replace the instance, since that would be a change
    /// without a commit.
    /// </summary>
    public static MachineImage AmazonLinux2023 { get; } = new Newest();

    /// <summary>A specific image, <c>ami-…</c>. Changing it replaces the instance.</summary>
    public static MachineImage Pinned(string id) => new Exactly(id);

    internal sealed record Newest : MachineImage;

    internal sealed record Exactly(string Id) : MachineImage;
}
