terraform {
  required_version = ">= 1.6"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.0"
    }
  }

  backend "gcs" {
    bucket = "example-states"
    prefix = "gke"
  }
}

provider "google" {
  project = var.project
  region  = var.region
}

variable "project" {
  type    = string
  default = "example-project"
}

variable "region" {
  type    = string
  default = "europe-west3"
}

variable "authorized_networks" {
  description = "Who reaches the control plane"
  type = list(object({
    name = string
    cidr = string
  }))
  default = [
    { name = "office", cidr = "203.0.113.0/24" },
    { name = "vpn", cidr = "198.51.100.0/24" },
  ]
}

locals {
  cluster = "demo-gke"
  roles = [
    "roles/logging.logWriter",
    "roles/monitoring.metricWriter",
  ]
}

resource "google_compute_network" "vpc" {
  name                    = "${local.cluster}-vpc"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "nodes" {
  name          = "${local.cluster}-nodes"
  network       = google_compute_network.vpc.id
  region        = var.region
  ip_cidr_range = "10.30.0.0/20"

  secondary_ip_range {
    range_name    = "pods"
    ip_cidr_range = "10.32.0.0/14"
  }

  secondary_ip_range {
    range_name    = "services"
    ip_cidr_range = "10.36.0.0/20"
  }

  private_ip_google_access = true
}

resource "google_service_account" "nodes" {
  account_id   = "${local.cluster}-nodes"
  display_name = "Nodes of ${local.cluster}"
}

resource "google_project_iam_member" "nodes" {
  for_each = toset(local.roles)

  project = var.project
  role    = each.key
  member  = "serviceAccount:${google_service_account.nodes.email}"
}

resource "google_container_cluster" "primary" {
  name     = local.cluster
  location = var.region

  network    = google_compute_network.vpc.name
  subnetwork = google_compute_subnetwork.nodes.name

  # The pool of the cluster itself is replaced by one of its own.
  remove_default_node_pool = true
  initial_node_count       = 1
  deletion_protection      = false

  ip_allocation_policy {
    cluster_secondary_range_name  = google_compute_subnetwork.nodes.secondary_ip_range[0].range_name
    services_secondary_range_name = google_compute_subnetwork.nodes.secondary_ip_range[1].range_name
  }

  private_cluster_config {
    enable_private_nodes    = true
    enable_private_endpoint = false
    master_ipv4_cidr_block  = "172.16.0.0/28"
  }

  master_authorized_networks_config {
    dynamic "cidr_blocks" {
      for_each = var.authorized_networks
      iterator = network

      content {
        cidr_block   = network.value.cidr
        display_name = network.value.name
      }
    }
  }

  workload_identity_config {
    workload_pool = "${var.project}.svc.id.goog"
  }

  release_channel {
    channel = "REGULAR"
  }
}

resource "google_container_node_pool" "primary" {
  name       = "${google_container_cluster.primary.name}-pool"
  cluster    = google_container_cluster.primary.name
  location   = var.region
  node_count = 1

  node_config {
    machine_type    = "e2-standard-4"
    service_account = google_service_account.nodes.email
    oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]

    labels = {
      environment = "dev"
    }

    tags = ["gke-node", local.cluster]

    metadata = {
      disable-legacy-endpoints = "true"
    }
  }

  autoscaling {
    min_node_count = 1
    max_node_count = 3
  }

  management {
    auto_repair  = true
    auto_upgrade = true
  }

  lifecycle {
    ignore_changes = [node_count, initial_node_count]
  }
}

output "endpoint" {
  value     = "https://${google_container_cluster.primary.endpoint}"
  sensitive = true
}
