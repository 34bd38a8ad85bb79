namespace Infra.Constructs.Aws;

/// <summary>The image that an instance starts from.</summary>
public abstract record MachineImage
{
    private MachineImage()
    {
    }

    /// <summary>
    /// The newest Amazon Linux 2023 on the day the instance is created. A newer one does not replace the instance: that would be a change
    /// without a commit.
    /// </summary>
    public static MachineImage AmazonLinux2023 { get; } = new Newest();

    /// <summary>Exactly that image, <c>ami-…</c>. Another one replaces the instance.</summary>
    public static MachineImage Pinned(string id) => new Exactly(id);

    internal sealed record Newest : MachineImage;

    internal sealed record Exactly(string Id) : MachineImage;
}
