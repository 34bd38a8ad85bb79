// Several providers at once would keep two cores so busy that it is a matter of luck what Terraform is making when a test interrupts it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
